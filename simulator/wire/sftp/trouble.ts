/** What is wrong with the SFTP server or its keys, as a whole sentence. */
export class SftpTrouble extends Error {}

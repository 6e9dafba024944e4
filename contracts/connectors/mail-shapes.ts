/**
 * How the common providers take mails and text messages over HTTP, as data: an address, an expression that finds the messages in what was
 * sent, and the answer. A provider of one's own is written in the manifest in the same way.
 */

export type MessageShape = {
  readonly name: string
  /** As in a sink: `*` is any one name. */
  readonly path: string
  /**
   * JSONata: one message or a list of them. A mail is { to, from, subject, text, html, headers, mime }, a text message { to, from, text,
   * headers }; recipients are texts or lists, with or without names. What a provider's template is called stands in a header x-template, its
   * tags in x-tag.
   */
  readonly messages: string
  readonly answer: {
    readonly status: number
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: unknown
  }
}

/** Names and values in a list, as an object. */
const pairs = (list: string, name: string, value: string) => `$merge(${list}.{ ${name}: ${value} })`

export const mailShapes: readonly MessageShape[] = [
  {
    // https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send: 202, no body, X-Message-Id.
    name: 'SendGrid',
    path: '/v3/mail/send',
    messages: `personalizations.{
      'to': [to.email, cc.email, bcc.email], 'from': from.email ? from.email : $$.from.email,
      'subject': subject ? subject : $$.subject,
      'text': $$.content[type = 'text/plain'][0].value, 'html': $$.content[type = 'text/html'][0].value,
      'headers': $merge([$$.headers, headers, $$.template_id ? { 'x-template': $$.template_id } : {}, $$.categories ? { 'x-tag': $join($$.categories, ', ') } : {}])
    }`,
    answer: { status: 202, headers: { 'x-message-id': 'mockinn' } },
  },
  {
    // https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages: a form.
    name: 'Mailgun',
    path: '/v3/*/messages',
    messages: `{
      'to': [to, cc, bcc], 'from': from, 'subject': subject, 'text': text, 'html': html,
      'headers': $merge([$sift($$, function($v, $k) { $contains($k, /^h:/) }) ~> $each(function($v, $k) { { $substring($k, 2): $v } }),
        template ? { 'x-template': template } : {}, $lookup($$, 'o:tag') ? { 'x-tag': $join([$lookup($$, 'o:tag')], ', ') } : {}])
    }`,
    answer: { status: 200, body: { id: '<mockinn@mail.example>', message: 'Queued. Thank you.' } },
  },
  ...['/email', '/email/withTemplate', '/email/batch'].map(path => ({
    // https://postmarkapp.com/developer/api/email-api
    name: 'Postmark',
    path,
    messages: `$.{
      'to': [To, Cc, Bcc], 'from': From, 'subject': Subject, 'text': TextBody, 'html': HtmlBody,
      'headers': $merge([${pairs('Headers', 'Name', 'Value')}, Tag ? { 'x-tag': Tag } : {},
        TemplateAlias ? { 'x-template': TemplateAlias } : TemplateId ? { 'x-template': $string(TemplateId) } : {}])
    }`,
    answer: {
      status: 200,
      body:
        path === '/email/batch'
          ? [{ ErrorCode: 0, Message: 'OK', MessageID: 'mockinn' }]
          : { ErrorCode: 0, Message: 'OK', MessageID: 'mockinn', SubmittedAt: '1970-01-01T00:00:00Z', To: '' },
    },
  })),
  {
    // https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
    name: 'Amazon SES, version 2',
    path: '/v2/email/outbound-emails',
    messages: `{
      'to': [Destination.ToAddresses, Destination.CcAddresses, Destination.BccAddresses], 'from': FromEmailAddress,
      'subject': Content.Simple.Subject.Data, 'text': Content.Simple.Body.Text.Data, 'html': Content.Simple.Body.Html.Data,
      'mime': Content.Raw.Data,
      'headers': $merge([${pairs('Content.Simple.Headers', 'Name', 'Value')}, ${pairs('Content.Template.Headers', 'Name', 'Value')},
        Content.Template.TemplateName ? { 'x-template': Content.Template.TemplateName } : {}])
    }`,
    answer: { status: 200, body: { MessageId: 'mockinn' } },
  },
  {
    // https://developers.brevo.com/reference/sendtransacemail
    name: 'Brevo',
    path: '/v3/smtp/email',
    messages: `{
      'to': [to.email, cc.email, bcc.email], 'from': sender.email, 'subject': subject, 'text': textContent, 'html': htmlContent,
      'headers': $merge([headers, templateId ? { 'x-template': $string(templateId) } : {}, tags ? { 'x-tag': $join(tags, ', ') } : {}])
    }`,
    answer: { status: 201, body: { messageId: '<mockinn@mail.example>' } },
  },
  {
    // https://resend.com/docs/api-reference/emails/send-email
    name: 'Resend',
    path: '/emails',
    messages: `{
      'to': [to, cc, bcc], 'from': from, 'subject': subject, 'text': text, 'html': html,
      'headers': $merge([headers, tags ? { 'x-tag': $join(tags.value, ', ') } : {}])
    }`,
    answer: { status: 200, body: { id: 'mockinn' } },
  },
]

export const smsShapes: readonly MessageShape[] = [
  {
    // https://www.twilio.com/docs/messaging/api/message-resource: a form; a template is a ContentSid.
    name: 'Twilio',
    path: '/2010-04-01/Accounts/*/Messages.json',
    messages: `{ 'to': To, 'from': From ? From : MessagingServiceSid, 'text': Body, 'headers': ContentSid ? { 'x-template': ContentSid } : {} }`,
    answer: {
      status: 201,
      body: { sid: 'SM00000000000000000000000000000000', status: 'queued', error_code: null, error_message: null },
    },
  },
  ...['/', '/sms', '/messages', '/sms/json', '/v1/messages'].map(path => ({
    // No provider's own: a recipient and a text under the names that many use.
    name: 'any other',
    path,
    messages: `$.{ 'to': [to, recipient, recipients, phone], 'from': [from, originator, sender][0], 'text': [text, body, message, content][0], 'headers': {} }`,
    answer: { status: 200, body: { id: 'mockinn', status: 'queued', messages: [{ status: '0' }] } },
  })),
]

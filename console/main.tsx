/** Puts the page into the document. */
import { render } from 'preact'
import { App } from './app.tsx'
import './style/desk.css'

const place = document.getElementById('page')
if (!place) throw new Error('index.html has no element with the id "page". Give it one: the page is drawn there.')
render(<App />, place)

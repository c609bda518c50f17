import { mount } from 'svelte'
import { service } from './api/away.svelte'
import { viewer } from './api/viewer.svelte'
import App from './App.svelte'
import './app.css'
import { speak } from './languages/text.svelte'
import { foresee } from './pages'
import { router } from './state/router.svelte'

void viewer.refresh()
await speak(router.state.lang)
mount(App, { target: document.getElementById('app') ?? document.body })
service.watch()
foresee()

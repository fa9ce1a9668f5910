/* Search on pages opened from disk, where browsers refuse workers: a stand-in that runs the search script
   in a hidden frame of the page and passes the messages. It knows what the search of Material and of its successor
   Zensical needs, no more.
   The name IFrameWorker is a signal: by it the search script sees that it runs in a frame. */
if (location.protocol === "file:") {
  window.Worker = window.IFrameWorker = class IFrameWorker extends EventTarget {
    constructor(url) {
      super()
      this.ready = new Promise((resolve, reject) => {
        const frame = this.frame = document.createElement("iframe")
        frame.hidden = true
        frame.onload = () => {
          const inside = frame.contentWindow
          inside.postMessage = data => {
            const message = new MessageEvent("message", { data })
            this.onmessage?.(message)
            this.dispatchEvent(message)
          }
          const script = inside.document.createElement("script")
          script.onload = () => resolve(inside)
          script.onerror = () => reject(new Error("Cannot load " + url))
          script.src = url
          frame.onload = null
          inside.document.body.append(script)
        }
        document.body.append(frame)
      })
    }

    postMessage(data) {
      this.ready.then(inside => inside.dispatchEvent(new MessageEvent("message", { data })))
    }

    terminate() {
      this.frame.remove()
    }
  }
}

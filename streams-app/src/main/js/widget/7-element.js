// <trendline-list>: the element that pages have, in the look of the page around it.

customElements.define("trendline-list", class extends HTMLElement {
  static observedAttributes = "list window category exclude limit lang api more-href".split(" ");

  connectedCallback() {
    this._end = listIn(this);
  }

  disconnectedCallback() {
    this._end = this._end();
  }

  attributeChangedCallback() {
    if (!this._end) return;
    this._end();
    this.connectedCallback();
  }
});

byte for byte themes/default/static/catalog.js

byte for byte themes/default/static/terms.js

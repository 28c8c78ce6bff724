module.exports = require('./tools/eslint/houseConfig')(__dirname, 'cli');

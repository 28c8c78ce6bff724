/** The value that a share of the samples does not exceed. */
function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[
    Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)
  ];
}

module.exports = { quantile };

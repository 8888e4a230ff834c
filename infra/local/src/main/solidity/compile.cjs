// Compiles the doubles: node compile.cjs <folder of the npm package solc> <output folder>.
// Deterministic: no metadata hash, fixed optimiser settings.
const fs = require('fs');
const path = require('path');
const [solcFolder, out] = process.argv.slice(2);
const solc = require(path.resolve(solcFolder));
const wanted = ['TestDollar', 'PolyDollar', 'OutcomeTokens', 'CollateralAdapter', 'SettlementExchange', 'Ramps', 'PositionManager', 'Router'];
const sources = {};
for (const file of fs.readdirSync(__dirname).filter(name => name.endsWith('.sol')).sort()) {
  sources[file] = {content: fs.readFileSync(path.join(__dirname, file), 'utf8')};
}
const settings = {
  optimizer: {enabled: true, runs: 1000},
  viaIR: true,
  evmVersion: 'cancun',
  metadata: {bytecodeHash: 'none', appendCBOR: false},
  outputSelection: {'*': {'*': ['evm.deployedBytecode.object']}},
};
const result = JSON.parse(solc.compile(JSON.stringify({language: 'Solidity', sources, settings})));
const problems = (result.errors || []).filter(problem => problem.severity === 'error');
problems.forEach(problem => console.error(problem.formattedMessage));
if (problems.length) process.exit(1);
for (const name of wanted) {
  fs.writeFileSync(path.join(out, name + '.hex'), result.contracts[name + '.sol'][name].evm.deployedBytecode.object + '\n');
}

// Drives a venue with the official client: node drive.mjs <host> <folder with node_modules> <settings as JSON>.
// Nothing but the host differs from trading on Polymarket. Prints what each call answered as one JSON object.
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const [host, folder, settingsText] = process.argv.slice(2);
const settings = JSON.parse(settingsText);
const require = createRequire(path.join(path.resolve(folder), 'package.json'));
const load = name => import(pathToFileURL(require.resolve(name)));
const {ClobClient, Side, OrderType, AssetType} = await load('@polymarket/clob-client-v2');
const {createWalletClient, http} = await load('viem');
const {privateKeyToAccount} = await load('viem/accounts');
const {polygon} = await load('viem/chains');

const account = privateKeyToAccount(settings.privateKey);
const signer = createWalletClient({account, chain: polygon, transport: http('http://127.0.0.1:9')});
const common = {host, chain: 137, signer, useServerTime: true};
const out = {};

const anonymous = new ClobClient(common);
out.created = await anonymous.createApiKey();
out.derived = await anonymous.deriveApiKey();
const creds = out.derived;
const tokenID = settings.token;
out.ok = await anonymous.getOk();
out.version = await anonymous.getVersion();
out.book = await anonymous.getOrderBook(tokenID);
out.books = await anonymous.getOrderBooks([{token_id: tokenID, side: Side.BUY}]);
out.price = await anonymous.getPrice(tokenID, Side.BUY);
out.prices = await anonymous.getPrices([{token_id: tokenID, side: Side.BUY}]);
out.midpoints = await anonymous.getMidpoints([{token_id: tokenID, side: Side.BUY}]);
out.spreads = await anonymous.getSpreads([{token_id: tokenID, side: Side.BUY}]);
out.market = await anonymous.getMarket(settings.condition);
out.markets = await anonymous.getMarkets();
out.history = await anonymous.getPricesHistory({market: tokenID, interval: '1h', fidelity: 1});

const client = (signatureType, funderAddress) =>
  new ClobClient({...common, creds, signatureType, funderAddress});
const eoa = client(0, undefined);
out.keys = await eoa.getApiKeys();
out.closedOnly = await eoa.getClosedOnlyMode();
out.readOnly = await eoa.createReadonlyApiKey();
out.readOnlyKeys = await eoa.getReadonlyApiKeys();
out.builderKey = await eoa.createBuilderApiKey();
out.builderKeys = await eoa.getBuilderApiKeys();
out.tick = await eoa.getTickSize(tokenID);
out.negRisk = await eoa.getNegRisk(tokenID);

out.wallets = [];
for (const {type, funder} of settings.wallets) {
  const trader = client(type, funder);
  const limit = await trader.createAndPostOrder(
    {tokenID, price: 0.3, size: 10, side: Side.BUY}, undefined, OrderType.GTC);
  const market = await trader.createAndPostMarketOrder(
    {tokenID, amount: 4, price: 0.42, side: Side.BUY}, undefined, OrderType.FAK);
  out.wallets.push({
    type,
    limit,
    market,
    order: await trader.getOrder(limit.orderID),
    trades: await trader.getTrades({maker_address: funder}),
    balance: await trader.getBalanceAllowance({asset_type: AssetType.COLLATERAL}),
    shares: await trader.getBalanceAllowance({asset_type: AssetType.CONDITIONAL, token_id: tokenID}),
    sold: await trader.createAndPostMarketOrder(
      {tokenID, amount: 5, side: Side.SELL}, undefined, OrderType.FOK),
  });
}

out.open = await eoa.getOpenOrders();
out.scoring = await eoa.isOrderScoring({order_id: out.open[0].id});
out.cancelled = await eoa.cancelOrder({orderID: out.open[0].id});
const make = async (price, orderType) => ({
  order: await eoa.createOrder({tokenID, price, size: 10, side: Side.BUY}),
  orderType,
});
const batch = count => Promise.all(Array.from({length: count}, () => make(0.2, OrderType.GTC)));
out.batch = await eoa.postOrders([...await batch(2), await make(0.01, OrderType.FOK)]);
out.tooMany = await eoa.postOrders(await batch(16));
out.cancelledTwo = await eoa.cancelOrders(out.batch.slice(0, 2).map(answer => answer.orderID));
out.third = (await eoa.postOrders(await batch(1)))[0];
out.cancelledMarket = await eoa.cancelMarketOrders({market: settings.condition});
out.cancelledAll = await eoa.cancelAll();
out.tooSmall = await eoa.createAndPostOrder({tokenID, price: 0.3, size: 1, side: Side.BUY});
// Last, because ten seconds of silence after a heartbeat cancel every order.
out.heartbeat = await eoa.postHeartbeat();
console.log(JSON.stringify(out));

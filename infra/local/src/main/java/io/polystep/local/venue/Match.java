package io.polystep.local.venue;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;

/**
 * One order against one recorded level.
 *
 * @param trade the trade's id
 * @param price price of the fill
 * @param level price of the recorded level, told from the order's token
 * @param recorded shares that the recording shows at that level
 * @param shares filled
 * @param value dollars for them
 * @param fee the taker's fee; zero for a resting order
 */
record Match(String trade, Price price, Price level, Shares recorded, Shares shares, Usdc value, Usdc fee) {}

/**
 * The venue's two WebSocket channels. {@link io.polystep.polymarket.socket.MarketSocket} follows books, {@link
 * io.polystep.polymarket.socket.UserSocket} follows the orders and trades of one account. The codecs and the life of a
 * connection ({@link io.polystep.polymarket.socket.LinkMachine}) are pure; {@link
 * io.polystep.polymarket.socket.SocketLink} is the only class that touches the network. Whatever cannot be read is
 * counted and handed to the listener; nothing is dropped silently.
 */
@NullMarked
package io.polystep.polymarket.socket;

import org.jspecify.annotations.NullMarked;

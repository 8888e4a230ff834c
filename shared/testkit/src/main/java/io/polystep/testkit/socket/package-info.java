/**
 * A WebSocket server on the loopback that a test plays by hand: {@link
 * io.polystep.testkit.socket.ScriptedSocketServer} waits for connections, {@link
 * io.polystep.testkit.socket.SocketPeer} is one of them.
 */
@NullMarked
package io.polystep.testkit.socket;

import org.jspecify.annotations.NullMarked;

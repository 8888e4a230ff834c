/** HTTP without a network: clients whose requests are answered by code in this process. */
@NullMarked
package io.polystep.local.offline;

import org.jspecify.annotations.NullMarked;

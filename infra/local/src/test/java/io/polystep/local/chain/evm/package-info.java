/** Tests of the interpreter, opcode by opcode. */
@NullMarked
package io.polystep.local.chain.evm;

import org.jspecify.annotations.NullMarked;

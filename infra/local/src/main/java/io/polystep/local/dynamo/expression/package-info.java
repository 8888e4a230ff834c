/**
 * The expression language of the table: text to tokens, tokens to a sealed tree, tree applied to an item. Entry point:
 * {@link io.polystep.local.dynamo.expression.Expressions}, one for each request.
 */
@NullMarked
package io.polystep.local.dynamo.expression;

import org.jspecify.annotations.NullMarked;

/**
 * From a resolved condition to money in the books. The steps run in the order of infra/statemachines/redeem.asl.json;
 * each may run any number of times from any stored state and ends the same.
 */
@NullMarked
package io.polystep.redemption;

import org.jspecify.annotations.NullMarked;

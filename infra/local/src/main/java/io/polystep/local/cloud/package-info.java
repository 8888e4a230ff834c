/** The embedded cloud: template.yaml read as it is deployed, handlers and state machines run in process. */
@NullMarked
package io.polystep.local.cloud;

import org.jspecify.annotations.NullMarked;

/**
 * The AWS SDK as the boundary of the call graph: operations and the requests built for
 * them.
 */
@NullMarked
package io.chalice.policy.sdk;

import org.jspecify.annotations.NullMarked;

package io.chalice.policy.sdk;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.callgraph.Site;
import io.chalice.policy.value.Call;

/**
 * A call that sets a member of a request.
 *
 * @param site the call
 * @param call how its method is called, or null for all ways
 */
record Setter(Site site, @Nullable Call call) {
}

/**
 * From operations and the names in their requests to IAM actions on ARNs.
 */
@NullMarked
package io.chalice.policy.grant;

import org.jspecify.annotations.NullMarked;

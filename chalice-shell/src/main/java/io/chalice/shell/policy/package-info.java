/**
 * The commands about IAM policies: print what a role will get, explain it, compare it.
 */
@NullMarked
package io.chalice.shell.policy;

import org.jspecify.annotations.NullMarked;

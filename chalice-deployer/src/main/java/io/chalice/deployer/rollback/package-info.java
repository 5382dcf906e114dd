/**
 * Going back to an earlier deploy.
 */
@NullMarked
package io.chalice.deployer.rollback;

import org.jspecify.annotations.NullMarked;

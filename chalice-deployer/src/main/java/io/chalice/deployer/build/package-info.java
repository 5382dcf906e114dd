/**
 * From a project to everything that a deployment needs of it, for one stage.
 */
@NullMarked
package io.chalice.deployer.build;

import org.jspecify.annotations.NullMarked;

/**
 * A stage of a project as every front end has it: its account is opened, its package
 * made, its deploy planned, its cache trained.
 */
@NullMarked
package io.chalice.deployer.stage;

import org.jspecify.annotations.NullMarked;

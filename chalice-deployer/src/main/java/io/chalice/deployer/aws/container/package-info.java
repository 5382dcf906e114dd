/**
 * Credentials handed out to applications on this machine, as containers get them.
 */
@NullMarked
package io.chalice.deployer.aws.container;

import org.jspecify.annotations.NullMarked;

/**
 * The REST API and its stage.
 */
@NullMarked
package io.chalice.deployer.restapi;

import org.jspecify.annotations.NullMarked;

/**
 * The REST API's OpenAPI document.
 */
@NullMarked
package io.chalice.deployer.openapi;

import org.jspecify.annotations.NullMarked;

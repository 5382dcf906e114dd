/**
 * API keys and the usage plan they belong to.
 */
@NullMarked
package io.chalice.deployer.apikey;

import org.jspecify.annotations.NullMarked;

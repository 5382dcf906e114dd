/**
 * How an application is deployed to one stage, with every default applied.
 */
@NullMarked
package io.chalice.deployer.settings;

import org.jspecify.annotations.NullMarked;

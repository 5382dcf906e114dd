/**
 * A Spring Boot project that is there becomes one that can be deployed: what is added to
 * its files, and what of it would not be served.
 */
@NullMarked
package io.chalice.project.adoption;

import org.jspecify.annotations.NullMarked;

/**
 * The application model: what an application is, as data, written where the application
 * runs and read where it is served locally, planned and deployed.
 */
@NullMarked
package io.chalice.model;

import org.jspecify.annotations.NullMarked;

package io.chalice.autoconfigure.review.unmanaged;

/**
 * Says which package it is.
 */
public interface PackageMarker {

}

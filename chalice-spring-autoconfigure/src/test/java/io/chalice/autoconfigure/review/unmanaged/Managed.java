package io.chalice.autoconfigure.review.unmanaged;

/**
 * A bean by whose class the routes of its base class are served.
 */
public class Managed extends Concrete {

}

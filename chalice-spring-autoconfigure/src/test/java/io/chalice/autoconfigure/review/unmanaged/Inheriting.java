package io.chalice.autoconfigure.review.unmanaged;

class Inheriting extends Base {

}

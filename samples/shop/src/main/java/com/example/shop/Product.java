package com.example.shop;

/**
 * Something to buy.
 *
 * @param id what it is found by
 * @param price what it costs, in cents
 * @param stock how many there are
 */
record Product(String id, int price, int stock) {

}

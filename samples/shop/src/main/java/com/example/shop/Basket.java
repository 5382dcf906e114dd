package com.example.shop;

import java.util.Map;

/**
 * What a customer is going to buy.
 *
 * @param customer the customer
 * @param products how many of which product
 */
record Basket(String customer, Map<String, Integer> products) {

}

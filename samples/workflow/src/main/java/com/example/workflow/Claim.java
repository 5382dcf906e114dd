package com.example.workflow;

/**
 * A claim.
 *
 * @param customer who claims
 * @param amount how much, in cents
 */
record Claim(String customer, int amount) {

}

package com.example.workflow;

/**
 * What is thought of a claim.
 *
 * @param claim the claim
 * @param harmless whether it can be paid without anybody looking at it
 */
record Assessment(Claim claim, boolean harmless) {

}

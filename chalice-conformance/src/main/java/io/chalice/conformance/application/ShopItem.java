package io.chalice.conformance.application;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/**
 * Something to buy.
 *
 * @param name what it is
 * @param quantity how many of it
 */
record ShopItem(@NotBlank String name, @Min(1) int quantity) {

}

package com.example.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

/**
 * An order.
 *
 * @param id what it is known by
 * @param item what is ordered
 * @param quantity how many
 */
record Order(@NotBlank String id, @NotBlank String item, @Positive int quantity) {

}

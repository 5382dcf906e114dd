package com.example.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A document as it is written.
 *
 * @param title what it is called
 * @param text what is in it
 */
record Document(@NotBlank @Size(max = 80) String title, @NotBlank String text) {

}

/** <em>Risk</em> is permission: what an account may do, and when it must stop. */
package dev.kontor.models.risk;

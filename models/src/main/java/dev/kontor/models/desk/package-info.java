/**
 * The <em>desk</em> is where signals become orders: it knows the account's cash and positions, asks
 * for permission, sends orders to a venue and writes down all that happens.
 */
package dev.kontor.models.desk;

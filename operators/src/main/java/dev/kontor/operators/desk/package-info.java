/** Hosts the <em>desk</em> of each account. */
package dev.kontor.operators.desk;

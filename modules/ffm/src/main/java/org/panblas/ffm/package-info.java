/**
 * The one layer of Panblas that calls native code: it finds a library, opens it, proves what it is, binds its functions
 * and calls them.
 *
 * <p>Rules for all of it:
 *
 * <ul>
 *   <li>A library is opened in the global arena and never unloaded, because its worker threads run in it.
 *   <li>Nothing is assumed of a library: vendor, integer width and every single symbol are asked of the file itself. A
 *       contradiction is a refusal in one sentence, since a wrong guess ends the process.
 *   <li>A downcall handle is static and final, one a C signature, and takes the address of the function as its first
 *       argument. A backend is therefore a table of addresses, and any number of libraries live side by side.
 *   <li>Arguments have been checked before they come here.
 * </ul>
 *
 * <p>A backend is a {@link org.panblas.ffm.LibraryDescriptor} with a {@link org.panblas.ffm.VendorApi}; its providers
 * hand it to {@link org.panblas.ffm.NativeBackends}.
 */
package org.panblas.ffm;

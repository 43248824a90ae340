using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Tenancy.Certificates;

/// <summary>The certificates with which all nodes serve the present brand's own domains.</summary>
public interface IHostCertificates
{
    /// <summary>Within the present transaction: counts an order that is about to be placed for the name.</summary>
    /// <returns>Null where it may be placed; else from when on it may, and then nothing was counted.</returns>
    Task<Instant?> CountOrderAsync(HostName host, CancellationToken cancellationToken);

    /// <summary>Within the present transaction: has connections to the name answered with this certificate. Other nodes are told by themselves, this one by <see cref="ServedCertificates.Forget(string)"/>.</summary>
    /// <param name="chain">PEM: the name's own certificate first.</param>
    /// <param name="key">The certificate's private key, PKCS #8; it is stored sealed.</param>
    /// <returns>False where the name is not the present brand's.</returns>
    Task<bool> PutAsync(HostName host, string chain, byte[] key, Instant expiresAt, CancellationToken cancellationToken);

    /// <summary>Within the present transaction: nodes forget the certificate of a name that was given up; its row went with the name.</summary>
    Task DropAsync(HostName host, CancellationToken cancellationToken);
}

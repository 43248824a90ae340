using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Payments.Infrastructure.Simulator;

/// <summary>What the simulated gateway signs with: made of the installation's secret, for this use only.</summary>
internal static class SimulatorSecret
{
    private const string InstallationSecret = "FoodSaaS:InternalSecret";

    public static byte[] Of(IConfiguration configuration) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(configuration[InstallationSecret] ?? throw new InvalidOperationException($"{InstallationSecret} is missing.")),
        outputLength: 32,
        info: "payments.simulator-messages.v1"u8.ToArray());
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>
/// Tells whether a key is used with the input that it was used with before, without keeping that input: HMAC-SHA-256 with a key made from the installation's secret for
/// this use only. The promise is left out: who asks again may have seen the cart once more.
/// </summary>
internal sealed class PlacingDigests(IConfiguration configuration)
{
    private const string SecretKey = "FoodSaaS:InternalSecret";

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(configuration[SecretKey] ?? throw new InvalidOperationException($"{SecretKey} is missing.")),
        outputLength: 32,
        info: "ordering.placing.v1"u8.ToArray());

    public byte[] Of(PlaceOrderInput input) => HMACSHA256.HashData(_key, JsonSerializer.SerializeToUtf8Bytes(input with { Promise = "" }, EventJson.Options));

    public static bool AreSame(byte[]? one, byte[] other) => CryptographicOperations.FixedTimeEquals(one, other);
}

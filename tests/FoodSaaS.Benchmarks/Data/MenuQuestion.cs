using System.Text.Json;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>What the storefront's menu page asks of the API. The sizes come last, so that a floor can write them as their rows arrive.</summary>
internal static class MenuQuestion
{
    public const string Text = """
        query Menu {
          brand {
            timeZone
          }
          menu {
            categories {
              slug
              name
              description
              items {
                slug
                name
                description
                photo {
                  alt
                  width
                  height
                  w320: url(width: 320)
                  w640: url(width: 640)
                }
                allergens
                diets
                availability {
                  isAvailable
                  returnsAt
                }
                sizes {
                  name
                  priceKind
                  perGrams
                  price {
                    amount
                    currency
                  }
                }
              }
            }
          }
        }
        """;

    public static readonly byte[] Body = JsonSerializer.SerializeToUtf8Bytes(new { query = Text });
}

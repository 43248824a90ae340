using System.Text.Json;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>A typed question: 50 entries with two references each.</summary>
internal static class StoryQuestion
{
    public const string Text = """
        query Stories {
          benchStories(first: 50) {
            nodes {
              id
              title
              teaser
              rank
              author {
                id
                name
              }
              topic {
                id
                name
              }
            }
          }
        }
        """;

    public static readonly byte[] Body = JsonSerializer.SerializeToUtf8Bytes(new { query = Text });
}
